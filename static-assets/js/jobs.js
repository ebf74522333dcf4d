// A finished export is fetched by itself, once, whichever page or tab is open; a result that is all good goes by itself.
const SHOWN_FOR = 8000;

function attend() {
  for (const link of document.querySelectorAll("#job-card [data-download]")) {
    const key = `tandem-fetched-${link.dataset.download}`;
    if (!localStorage.getItem(key)) {
      localStorage.setItem(key, "1");
      link.click();
    }
  }
  for (const card of document.querySelectorAll("#job-card .job-success:not([data-leaving])")) {
    card.dataset.leaving = "";
    setTimeout(() => leave(card), SHOWN_FOR);
  }
}

function leave(card) {
  if (card.matches(":hover, :focus-within")) {
    setTimeout(() => leave(card), SHOWN_FOR);
  } else {
    card.querySelector("form")?.requestSubmit();
  }
}

attend();
document.addEventListener("htmx:afterSwap", attend);
