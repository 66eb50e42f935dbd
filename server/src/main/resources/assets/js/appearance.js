// Tells the server the time zone, and changes the theme without waiting for a new page.

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`zone=${encodeURIComponent(zone)}`)) {
  document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=34560000; samesite=lax`;
}

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  document.querySelectorAll("[data-command-key]").forEach(key => (key.textContent = "⌘" + key.dataset.commandKey));
}

document.addEventListener("submit", event => {
  const form = event.target.closest("[data-theme-switch]");
  const chosen = event.submitter;
  if (!form || !chosen) return;
  event.preventDefault();
  // Written here and not asked of the server, so that it is kept whatever comes next, also a reload at once.
  document.cookie = `theme=${chosen.value}; path=/; max-age=34560000; samesite=lax`;
  if (chosen.value === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen.value;
  document.querySelectorAll("[data-theme-switch] button").forEach(button =>
    button.setAttribute("aria-pressed", button.value === chosen.value));
});
