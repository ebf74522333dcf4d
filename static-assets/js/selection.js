// One box picks all of a page; without scripts each is picked by itself. What was picked stays so on the other pages of the
// same list and after a command for one row. Who takes one away does not mean all that match any more.
const ELSEWHERE = "picked-elsewhere";

let kept = null;

const boxes = (name) => document.querySelectorAll(`input[type=checkbox][name="${name}"]:not(.${ELSEWHERE})`);

document.addEventListener("change", ({ target: box }) => {
  if (box.matches("[data-check-all]")) {
    const name = box.dataset.checkAll;
    for (const one of boxes(name)) {
      one.checked = box.checked;
    }
    fewer(box, name);
    return;
  }
  fewer(box, box.name);
  count(box.name);
});

// The button that clears it comes out of sight with the last box.
document.addEventListener("reset", ({ target: form }) => {
  if (form.id === "selection") {
    setTimeout(() => {
      count("pick");
      document.getElementById("pick-all")?.focus({ preventScroll: true });
    });
  }
});

document.addEventListener("htmx:beforeSwap", ({ detail: { target, requestConfig } }) => {
  if (target.id === "deal-list") {
    kept = {
      list: list(),
      deals: [...target.querySelectorAll("[name=pick]:checked")].map((box) => box.value),
      all: target.querySelector("[data-all-of]")?.checked,
      // What a command takes from the page has left the list.
      gone: requestConfig.verb === "post" ? [...boxes("pick")].map((box) => box.value) : [],
    };
  }
});

document.addEventListener("htmx:afterSettle", () => {
  const form = document.getElementById("selection");
  if (kept && form && kept.list === list()) {
    for (const deal of kept.deals) {
      const box = document.getElementById(`pick-${deal}`) ?? (kept.gone.includes(deal) ? null : elsewhere(deal, form));
      if (box) {
        box.checked = true;
      }
    }
    const all = form.querySelector("[data-all-of]");
    if (all && kept.all) {
      all.checked = true;
    }
    count("pick");
  }
  kept = null;
});

// The same in whatever order and on whatever page.
function list() {
  return [...document.querySelectorAll("#selection > [type=hidden]")]
    .filter(({ name }) => !["sort", "after", "before"].includes(name))
    .map(({ name, value }) => `${name}=${value}`)
    .join("&");
}

// Before the text that says how many boxes came before it.
function elsewhere(deal, form) {
  const box = document.createElement("input");
  Object.assign(box, { type: "checkbox", name: "pick", value: deal, className: ELSEWHERE });
  form.prepend(box);
  return box;
}

function fewer(box, name) {
  const matching = document.querySelector(`[data-all-of="${name}"]`);
  if (matching && !box.checked) {
    matching.checked = false;
  }
}

function count(name) {
  const all = document.querySelector(`[data-check-all="${name}"]`);
  if (all) {
    const here = [...boxes(name)];
    const picked = here.filter((one) => one.checked).length;
    all.checked = picked > 0 && picked === here.length;
    all.indeterminate = picked > 0 && !all.checked;
  }
}
