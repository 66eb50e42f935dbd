// The words of the page in every language spoken, so that they are there without a network.

let words = {};
let language = "en";

/** Brings the words; the language is the person's, else that of the switch on the other pages, else the browser's. */
export async function bring(url, chosen) {
  const all = await (await fetch(url)).json();
  const wished = [chosen, cookie("language"), ...navigator.languages].map(it => it?.slice(0, 2));
  language = wished.find(it => all[it]) ?? "en";
  words = all[language];
  document.documentElement.lang = language;
}

export const spoken = () => language;

/** The words for a key, with {0}, {1} replaced; a key that is missing is shown itself. */
export function say(key, ...values) {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");
}

export const number = value => new Intl.NumberFormat(locale()).format(value);

export const time = at => new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" }).format(at);

export const day = at => new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short" }).format(at);

/** The hour today, the day and hour before. */
export function when(at) {
  return new Date(at).toDateString() === new Date().toDateString() ? time(at) : `${day(at)}, ${time(at)}`;
}

export function money(amount, currency) {
  try {
    return new Intl.NumberFormat(locale(), { style: "currency", currency, maximumFractionDigits: 0 }).format(amount);
  } catch {
    return `${amount} ${currency ?? ""}`;
  }
}

const locale = () => (language === "en" ? "en-GB" : language);

function cookie(name) {
  return document.cookie.split("; ").find(it => it.startsWith(`${name}=`))?.split("=")[1];
}

/** The theme switched to on the other pages; without one the phone decides. */
export function dress() {
  const theme = cookie("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
