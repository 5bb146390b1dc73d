// On a phone the filters of the catalogue cover the list: they move into a dialog while it is open. Without scripts they
// unfold above the list.
(() => {
  const WIDE = matchMedia("(width >= 60rem)");
  const sheetOf = (details) => document.getElementById(details?.dataset.sheet ?? "");

  const open = (details) => {
    const sheet = sheetOf(details);
    const form = details.querySelector("form");
    if (!sheet || !form) return;
    sheet.append(form);
    sheet.showModal();
    const home = () => {
      sheet.removeEventListener("close", home);
      details.append(form);
      details.querySelector("summary")?.focus({ preventScroll: true });
    };
    sheet.addEventListener("close", home);
  };

  document.addEventListener("click", (event) => {
    const summary = event.target.closest?.("details[data-sheet] > summary");
    if (summary && !WIDE.matches) {
      event.preventDefault();
      open(summary.parentElement);
    }
    const sheet = event.target.closest?.("dialog.sheet");
    // The dialog itself is hit only beside what it holds.
    if (sheet && (event.target === sheet || event.target.closest("[data-sheet-close]"))) sheet.close();
  });

  WIDE.addEventListener("change", () => {
    for (const sheet of document.querySelectorAll("dialog.sheet[open]")) sheet.close();
  });
})();
