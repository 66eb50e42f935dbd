// Pictures are sent one after the other, with progress, so that a hundred of them need no hundred megabytes at once and
// one that is not taken doesn't hurt the others. Without this script the form sends them all together.

const ATTEMPTS = 8; // for a minute, in which a server can be started again
const form = document.querySelector("form[data-scan]");

form?.addEventListener("submit", event => {
  const files = [...form.querySelector("input[type=file]").files];
  if (!files.length) return;
  event.preventDefault();
  send(files.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })));
});

async function send(files) {
  const panel = document.querySelector("[data-scan-progress]");
  const bar = panel.querySelector("progress");
  const what = panel.querySelector("[data-scan-what]");
  const fields = new FormData(form);
  fields.delete("file");
  const begun = await attempt(() => fetch(form.action, { method: "POST", body: new URLSearchParams(fields), headers: headers() }));
  if (!begun?.ok || !/\/scans\/[0-9a-f-]{36}$/.test(begun.url)) return form.submit();
  form.hidden = true;
  panel.hidden = false;
  const refused = [];
  for (const [i, file] of files.entries()) {
    what.textContent = `${form.dataset.sending} ${i + 1}/${files.length}: ${file.name}`;
    bar.value = 100 * i / files.length;
    const body = new FormData();
    body.append("position", i);
    body.append("file", file, file.name);
    const answer = await attempt(() => fetch(`${begun.url}/cards`, { method: "POST", body, headers: headers() }));
    if (!answer?.ok) refused.push(`${file.name}: ${answer?.status === 422 ? await answer.text() : form.dataset.lost}`);
  }
  bar.value = 100;
  if (!refused.length) return location.assign(begun.url);
  const list = panel.querySelector("[data-scan-refused]");
  list.querySelector("ul").replaceChildren(...refused.map(text => Object.assign(document.createElement("li"), { textContent: text })));
  list.querySelector("[data-scan-on]").href = begun.url;
  list.hidden = false;
  list.querySelector("[data-scan-on]").focus();
}

/** Again after a while when the network or the server had a bad moment; nothing is taken twice. */
async function attempt(request) {
  for (let i = 0; ; i++) {
    const answer = await request().catch(() => null);
    if ((answer && answer.status < 500) || i === ATTEMPTS - 1) return answer;
    await new Promise(resolve => setTimeout(resolve, 500 * 2 ** i));
  }
}

function headers() {
  return JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
}
