// Says the times of a page in the reader's own time, since the server knows no time zone and says UTC, or how long ago
// they are, since a page may have been kept.
(() => {
  const UNITS = [["year", 31557600], ["month", 2629800], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]];

  const ago = (moment) => {
    const seconds = Math.max(0, (Date.now() - moment) / 1000);
    const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? ["minute", 60];
    const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
    return format.format(-Math.floor(seconds / length), unit);
  };

  const show = () => {
    for (const time of document.querySelectorAll("time[data-local]")) {
      const moment = new Date(time.dateTime);
      const isToday = moment.toDateString() === new Date().toDateString();
      const style = isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" };
      time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, style).format(moment);
      time.removeAttribute("data-local");
    }
    for (const time of document.querySelectorAll("time[data-ago]")) {
      time.textContent = ago(new Date(time.dateTime));
      time.removeAttribute("data-ago");
    }
  };

  addEventListener("souk:times", show);
  document.addEventListener("htmx:after:process", show);
  show();
})();
