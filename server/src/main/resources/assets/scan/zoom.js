// A press on a picture of a card shows it in its full size, around the place that was pressed; another one whole again.

document.addEventListener("click", event => {
  const frame = event.target.closest("[data-zoom]");
  if (!frame || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const image = frame.querySelector("img");
  const box = image.getBoundingClientRect();
  const x = event.clientX ? (event.clientX - box.left) / box.width : 0.5;
  const y = event.clientY ? (event.clientY - box.top) / box.height : 0.5;
  if (!frame.classList.toggle("is-zoomed")) return;
  frame.scrollLeft = x * image.naturalWidth - frame.clientWidth / 2;
  frame.scrollTop = y * image.naturalHeight - frame.clientHeight / 2;
});
