// The pictures of a listing: arrow keys turn to the next, the thumbnail of the one that is shown is marked, and a picture
// opens in full size. Without this, pictures are swiped or scrolled, thumbnails lead to them, and each opens its file.
(() => {
  const STRIP = "[data-strip]";
  const viewerOf = (element) => element.closest(".listing__gallery")?.querySelector("dialog.viewer");
  const stageOf = (viewer) => viewer.querySelector(STRIP);
  const linksOf = (viewer) => [...viewer.parentElement.querySelectorAll("a[data-place]")];

  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return box.left + box.width / 2;
  };

  // The picture whose middle is nearest to that of the strip.
  const shown = (strip) => {
    const distances = [...strip.children].map((one) => Math.abs(middle(one) - middle(strip)));
    return distances.indexOf(Math.min(...distances));
  };

  const turn = (strip, to) => {
    const one = strip.children[Math.max(0, Math.min(to, strip.children.length - 1))];
    if (one) strip.scrollBy({ left: middle(one) - middle(strip), behavior: "instant" });
  };

  const mark = (strip) => {
    const at = shown(strip);
    const viewer = strip.closest("dialog.viewer");
    if (viewer) viewer.querySelector(".viewer__place").textContent = linksOf(viewer)[at]?.dataset.place ?? "";
    strip.parentElement.querySelectorAll(".listing__thumbs a").forEach((thumb, place) => {
      if (place === at) thumb.setAttribute("aria-current", "true");
      else thumb.removeAttribute("aria-current");
    });
  };

  const zoom = (viewer, isLarge) => {
    viewer.toggleAttribute("data-zoomed", isLarge);
    viewer.querySelector("[data-view=zoom]").setAttribute("aria-pressed", String(isLarge));
    const stage = stageOf(viewer);
    if (isLarge) stage.children[shown(stage)].firstChild.scrollIntoView({ block: "center", inline: "center" });
  };

  // The large files are asked for once somebody wants to see them.
  const fill = (viewer) => {
    const stage = stageOf(viewer);
    if (stage.children.length > 0) return;
    for (const link of linksOf(viewer)) {
      const small = link.querySelector("img");
      const slide = document.createElement("div");
      const large = document.createElement("img");
      slide.className = "viewer__slide";
      const [width, height] = ["width", "height"].map((side) => small.getAttribute(side));
      Object.assign(large, { alt: small.alt, width, height, loading: "lazy", src: link.href });
      slide.append(large);
      stage.append(slide);
    }
  };

  const open = (link) => {
    const viewer = viewerOf(link);
    const stage = stageOf(viewer);
    fill(viewer);
    zoom(viewer, false);
    viewer.showModal();
    turn(stage, linksOf(viewer).indexOf(link));
    mark(stage);
    stage.focus();
  };

  const step = (strip, by) => {
    const viewer = strip.closest("dialog.viewer");
    if (viewer) zoom(viewer, false);
    turn(strip, shown(strip) + by);
  };

  const act = (viewer, what) => {
    if (what === "close") viewer.close();
    else if (what === "zoom") zoom(viewer, !viewer.hasAttribute("data-zoomed"));
    else step(stageOf(viewer), what === "next" ? 1 : -1);
  };

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const { target } = event;
    const link = target.closest(".gallery a[data-place]");
    const thumb = target.closest(".listing__thumbs a");
    const viewer = target.closest("dialog.viewer");
    if (link && viewerOf(link)?.showModal) {
      event.preventDefault();
      open(link);
    } else if (thumb) {
      event.preventDefault();
      turn(thumb.closest(".listing__gallery").querySelector(STRIP), [...thumb.closest("ul").children].indexOf(thumb.parentElement));
    } else if (viewer) {
      const button = target.closest("[data-view]");
      if (button) act(viewer, button.dataset.view);
      else if (target.matches(".viewer__slide img")) act(viewer, "zoom");
      else if (target === viewer || target.matches(".viewer__slide")) viewer.close();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const viewer = event.target.closest?.("dialog.viewer[open]");
    // What is larger than the screen is moved by the same keys.
    if (viewer?.hasAttribute("data-zoomed") || event.altKey || event.ctrlKey || event.metaKey) return;
    const strip = viewer ? stageOf(viewer) : event.target.closest?.(STRIP);
    if (!strip) return;
    event.preventDefault();
    step(strip, (event.key === "ArrowRight") === (getComputedStyle(strip).direction === "ltr") ? 1 : -1);
  });

  document.addEventListener("scroll", (event) => {
    if (event.target.matches?.(STRIP)) mark(event.target);
  }, { capture: true, passive: true });

  const begin = () => document.querySelectorAll(`.gallery${STRIP}`).forEach(mark);
  document.addEventListener("htmx:after:process", begin);
  begin();
})();
