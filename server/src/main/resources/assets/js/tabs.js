// Tabs and chips that do not fit a phone are pushed sideways; the one that is open is not left out of sight.
for (const current of document.querySelectorAll(".tabs [aria-current], .chips [aria-current]")) {
  const row = current.parentElement;
  if (row.scrollWidth > row.clientWidth) row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
}
