import { Tag, type TagColour } from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { UPDATE_STANDINGS } from "./words.js";

type Standing = EnumOf<"UpdateStanding">;

const COLOURS: Readonly<Record<Standing, TagColour>> = {
  UPDATED: "green",
  NOTHING_TO_REPORT: "green",
  PARTLY_UPDATED: "blue",
  DRAFT_BEGUN: "blue",
  NOTHING: "yellow",
};

/** How a service stands with its updates, in words. */
export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag colour={COLOURS[standing]}>{UPDATE_STANDINGS[standing]}</Tag>;
}
