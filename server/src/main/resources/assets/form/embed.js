// Shows a form of ours within a page of yours: <script src="https://…/f/….js" async></script>
// Takes data-title (of the frame) and data-theme ("light" or "dark").
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script) return;
  const address = new URL(script.src);
  const claims = new URLSearchParams();
  const here = new URLSearchParams(location.search);
  for (const name of ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "gclid", "fbclid", "msclkid"]) {
    if (here.get(name)) claims.set(name, here.get(name));
  }
  claims.set("landing", location.href.slice(0, 1500));
  claims.set("referrer", document.referrer.slice(0, 1500));
  if (script.dataset.theme) claims.set("theme", script.dataset.theme);

  // What is said of the visit goes behind the #, which no server on the way writes into a log.
  const frame = document.createElement("iframe");
  frame.src = address.origin + address.pathname.replace(/\.js$/, "") + "?embed=1#" + claims;
  frame.title = script.dataset.title || document.title;
  frame.loading = "lazy";
  Object.assign(frame.style, { display: "block", width: "100%", height: "480px", border: "0", colorScheme: "normal" });
  script.after(frame);

  addEventListener("message", event => {
    if (event.source !== frame.contentWindow || event.origin !== address.origin) return;
    const { height, redirect } = event.data?.firsthand ?? {};
    if (Number.isFinite(height)) frame.style.height = Math.min(Math.max(Math.ceil(height), 60), 10000) + "px";
    if (typeof redirect === "string" && /^https:\/\//.test(redirect)) location.assign(redirect);
  });
})();
