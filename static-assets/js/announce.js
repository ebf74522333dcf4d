// Screen readers tell of changes in a region that was there before, and a swap brings its own: what the new messages of a
// page say is said in one that stays. What repeats itself, as a card that asks how far a job is, is said once.
const PAUSE = 150;
const SAID = "[role=status], [role=alert]";

const region = document.getElementById("announcer");
const dialog = document.getElementById("dialog");
const said = new Map();
let waiting = [];

document.addEventListener("htmx:load", ({ detail: { elt } }) => {
  if (elt !== document.body) {
    readOut([elt]);
  }
});

// What the last command did is news also where it led to another page.
readOut(document.querySelectorAll("#flash, #job-card"));

function readOut(parts) {
  const messages = [...parts].flatMap((part) => [...(part.matches(SAID) ? [part] : []), ...part.querySelectorAll(SAID)]);
  for (const message of messages.filter((one) => one.checkVisibility() && !isUnderWay(one))) {
    const words = (message.querySelector("p") ? [...message.querySelectorAll("p")] : [message]).map(text).join(". ");
    const key = message.id || message.dataset.job || words;
    if (region && words && said.get(key) !== words) {
      said.set(key, words);
      say(words);
    }
  }
}

// Words that only their looks keep apart stay apart.
function text(part) {
  return [...part.childNodes].map((node) => node.textContent.replace(/\s+/g, " ").trim()).filter(Boolean).join(" ");
}

function isUnderWay(message) {
  return message.matches(".progress-line") || message.querySelector("progress") !== null;
}

function say(words) {
  waiting.push(words);
  // What is outside of an open dialog is not read.
  (dialog?.open ? dialog : document.body).append(region);
  region.textContent = "";
  setTimeout(() => {
    region.textContent = waiting.length > 0 ? waiting.join(". ") : region.textContent;
    waiting = [];
  }, PAUSE);
}
