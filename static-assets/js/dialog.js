// Content that htmx puts into #dialog-body opens the dialog; [data-dialog-close] and an empty body close it. The page of a
// command has the same body without a dialog around it. Escape, which is easily hit, asks for a second one where somebody typed.
import { forget, texts, toast } from "./toast.js";

const dialog = document.getElementById("dialog");
let typed = false;

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "dialog-body") {
    return;
  }
  const filled = event.detail.target.firstElementChild !== null;
  if (filled && dialog && !dialog.open) {
    dialog.showModal();
    dialog.scrollTop = 0;
  } else if (!filled && dialog?.open) {
    dialog.close();
  }
  document.querySelector("#dialog-body [aria-invalid]")?.focus();
});

dialog?.addEventListener("click", (event) => {
  if (event.target.closest("[data-dialog-close]")) {
    event.preventDefault();
    dialog.close();
  }
});

dialog?.addEventListener("input", ({ target }) => {
  typed ||= !target.matches("[type=search]");
});

dialog?.addEventListener("cancel", (event) => {
  if (typed && event.target === dialog) {
    event.preventDefault();
    typed = false;
    toast("warning", texts().typed, { key: "typed" });
  }
});

dialog?.addEventListener("close", () => {
  typed = false;
  forget("typed");
  document.getElementById("dialog-body").replaceChildren();
  document.body.append(document.getElementById("toasts"));
});
