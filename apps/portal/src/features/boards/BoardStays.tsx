import { FormattedDate, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** Other panels a child is at. */
export const BoardStaysEntry = graphql(`
  fragment BoardStaysEntry on RegisterEntry { atBoards { board { code label } returnOn isOverdue } }
`);

/** "At Fair Access Panel until 10 Dec", for each other panel a child is at; nothing when at none. */
export function BoardStays(props: { entry: FragmentOf<typeof BoardStaysEntry> }) {
  const { atBoards } = readFragment(BoardStaysEntry, props.entry);
  return atBoards.map(({ board, returnOn, isOverdue }) => (
    <span className="app-note" key={board.code}>
      {isOverdue ? "Not back from" : "At"} {board.label}, {isOverdue ? "due" : "until"} <FormattedDate on={returnOn} />{" "}
      {isOverdue && <Tag colour="red">Overdue</Tag>}
    </span>
  ));
}
