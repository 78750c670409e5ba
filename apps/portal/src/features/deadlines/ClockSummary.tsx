import { SummaryList } from "../../design/index.js";
import type { FoundClock } from "./clock-query.js";
import { DueWords } from "./DueWords.js";

/** What a form about one date is about. */
export function ClockSummary({ clock }: Pick<FoundClock, "clock">) {
  return (
    <SummaryList
      rows={[
        { label: "What", value: clock.title, note: clock.obligation },
        { label: "When", value: <DueWords deadline={clock} /> },
        { label: "How it came about", value: clock.explanation },
      ]}
    />
  );
}
