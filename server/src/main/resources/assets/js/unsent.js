// Signing out where captures of the phone page wait in this browser is asked about first. They stay, for the same person
// alone; what was sent already is forgotten here.

function unsent() {
  try {
    return JSON.parse(localStorage.getItem("capture-unsent"));
  } catch {
    return null;
  }
}

// Before anything else that hears of the sign-out and forgets what it kept.
document.addEventListener("submit", event => {
  const form = event.target.closest("[data-signs-out]");
  const counts = form && unsent();
  if (!counts) return;
  event.preventDefault();
  const mine = counts[document.body.dataset.person];
  if (mine && !confirm(form.dataset.unsent.replace("{0}", mine))) {
    event.stopImmediatePropagation();
    return;
  }
  import("../capture/captures.js").then(it => it.forget()).finally(() => form.submit());
}, true);
