// A deal in short, beside the row whose name is pointed at or has the focus. It stays while the pointer is on it, and goes
// with Escape; whoever does not see it finds the same on the deal's page.
const AFTER = 450;
const LINGERS = 250;
const GAP = 8;
const NAMES = "#deal-list td.cell-main > a, .board-card-name > a";

let card;
let shownFor;
let opening;
let closing;

function place(link) {
  const row = link.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const below = row.bottom + GAP;
  const top = below + size.height < innerHeight ? below : Math.max(GAP, row.top - size.height - GAP);
  const left = Math.max(GAP, Math.min(row.left + 24, innerWidth - size.width - GAP));
  card.style.setProperty("--card-top", `${top}px`);
  card.style.setProperty("--card-left", `${left}px`);
}

function hide() {
  clearTimeout(opening);
  clearTimeout(closing);
  shownFor = undefined;
  if (card?.matches(":popover-open")) {
    card.hidePopover();
  }
}

async function show(link) {
  await htmx.ajax("GET", `${link.pathname}/card`, { source: card, target: card });
  if (shownFor === link && link.isConnected && card.firstElementChild) {
    card.showPopover();
    place(link);
  }
}

function soon(link) {
  clearTimeout(closing);
  if (shownFor === link) {
    return;
  }
  hide();
  card.replaceChildren();
  shownFor = link;
  opening = setTimeout(() => show(link), AFTER);
}

function later() {
  clearTimeout(closing);
  closing = setTimeout(hide, LINGERS);
}

function made() {
  const element = document.createElement("div");
  element.id = "deal-card";
  element.popover = "manual";
  element.addEventListener("pointerenter", () => clearTimeout(closing));
  element.addEventListener("pointerleave", later);
  document.body.append(element);
  return element;
}

const name = (event) => (event.target instanceof Element ? event.target.closest(NAMES) : null);

document.addEventListener("pointerover", (event) => {
  const link = event.pointerType === "touch" ? null : name(event);
  if (link) {
    card ??= made();
    soon(link);
  } else if (shownFor && !event.target.closest?.("#deal-card")) {
    later();
  }
});
document.addEventListener("focusin", (event) => {
  const link = name(event);
  if (link?.matches(":focus-visible")) {
    card ??= made();
    soon(link);
  } else if (shownFor) {
    later();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && shownFor) {
    hide();
  }
});
document.addEventListener("htmx:beforeSwap", (event) => event.detail.target !== card && hide());
document.addEventListener("scroll", () => shownFor && later(), true);
