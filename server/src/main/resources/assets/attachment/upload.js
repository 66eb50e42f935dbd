// Files chosen or dropped on form[data-upload] are sent at once, one after the other, with their progress; what the
// server answers is the section anew. Without this script the form's button sends one file.

document.addEventListener("change", event => {
  const form = event.target.closest("form[data-upload]");
  if (form && event.target.type === "file" && event.target.files.length) sendAll(form, [...event.target.files]);
});

document.addEventListener("drop", event => {
  const form = event.target.closest?.("form[data-upload]");
  if (!form || !event.dataTransfer?.files.length) return;
  event.preventDefault();
  sendAll(form, [...event.dataTransfer.files]);
});

async function sendAll(form, files) {
  let section = form.closest("section");
  for (const [i, file] of files.entries()) {
    const current = section.querySelector("form[data-upload]");
    if (!current) return;
    const answer = await send(current, file, `${i + 1}/${files.length}`);
    if (!answer) return fail(current);
    const fresh = new DOMParser().parseFromString(answer.text, "text/html").getElementById(section.id);
    if (!fresh) return fail(current);
    fresh.querySelectorAll("script").forEach(script => script.remove());
    section.replaceWith(fresh);
    section = fresh;
    if (answer.status >= 400) {
      section.querySelector("[data-summary]")?.focus();
      return;
    }
  }
}

function send(form, file, place) {
  const bar = form.querySelector("[data-upload-progress]");
  const progress = bar.querySelector("progress");
  bar.querySelector("[data-upload-what]").textContent = `${form.dataset.progress} ${place}: ${file.name}`;
  bar.hidden = false;
  progress.value = 0;
  const body = new FormData();
  body.append("file", file, file.name);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", event => {
    if (event.lengthComputable) progress.value = 100 * event.loaded / event.total;
  });
  return new Promise(resolve => {
    request.addEventListener("load", () => resolve([200, 422].includes(request.status) ? { status: request.status, text: request.responseText } : null));
    request.addEventListener("error", () => resolve(null));
    request.send(body);
  });
}

function fail(form) {
  const bar = form.querySelector("[data-upload-progress]");
  bar.querySelector("progress").value = 0;
  bar.querySelector("[data-upload-what]").textContent = form.dataset.failed;
}
