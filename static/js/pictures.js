// Pictures in a product's form: files are uploaded once chosen or dropped, and pictures are put in order by dragging.
// Without this, the buttons beside them do the same.
(() => {
  const AREA = "[data-pictures]";
  const ITEM = ".pictures__item";
  let held = null;

  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const areaOf = (event) => event.target.closest?.(AREA);

  document.addEventListener("change", (event) => {
    if (!event.target.matches?.(`${AREA} input[type=file]`) || event.target.files.length === 0) return;
    event.target.closest(AREA).querySelector("[data-upload]").click();
  });

  document.addEventListener("dragstart", (event) => {
    held = event.target.closest?.(ITEM);
    if (!held) return;
    held.setAttribute("data-held", "");
    event.dataTransfer.effectAllowed = "move";
  });

  document.addEventListener("dragover", (event) => {
    const area = areaOf(event);
    if (!area) return;
    if (hasFiles(event)) {
      event.preventDefault();
      area.setAttribute("data-over", "");
      return;
    }
    const over = event.target.closest(ITEM);
    if (!held || !over || over === held || over.parentElement !== held.parentElement) return;
    event.preventDefault();
    const isBefore = held.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (isBefore) over.after(held);
    else over.before(held);
  });

  document.addEventListener("dragleave", (event) => {
    const area = areaOf(event);
    if (area && !area.contains(event.relatedTarget)) area.removeAttribute("data-over");
  });

  document.addEventListener("drop", (event) => {
    const area = areaOf(event);
    if (!area) return;
    event.preventDefault();
    area.removeAttribute("data-over");
    if (!hasFiles(event)) return;
    const input = area.querySelector("input[type=file]");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  document.addEventListener("dragend", () => {
    if (!held) return;
    held.removeAttribute("data-held");
    // The form has changed, though nothing was typed.
    held.querySelector("[name=picture]").dispatchEvent(new Event("input", { bubbles: true }));
    held = null;
  });
})();
