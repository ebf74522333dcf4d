// A button with data-copy puts its text into the clipboard and says so; without scripts it is not shown.
import { toast } from "./toast.js";

function offer(root) {
  for (const button of root.querySelectorAll("[data-copy][hidden]")) {
    button.hidden = !navigator.clipboard;
  }
}

offer(document);
document.addEventListener("htmx:afterSettle", () => offer(document));
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    toast("success", button.dataset.copied);
  }
});
