import { ChangeKind, type ChildChange, isNewTo, type PlainDate, todayInLondon } from "@rome/procedure";
import { Field, ObjectType } from "type-graphql";
import type { ViewerContext } from "../../platform/context.js";
import { Change } from "../../platform/graphql/change.type.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

@ObjectType({ description: "One thing that changed for a child: what it said before and what it says after." })
export class PanelChange extends Change {
  @Field(() => ChangeKind, { description: "What kind of change it is." })
  kind!: ChangeKind;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the change; null when it is not known." })
  on!: PlainDate | null;
  @Field(() => Boolean, { description: "You have not seen it yet: somebody else made it after you last looked." })
  isNewToViewer!: boolean;
}

/** Changes as one reader sees them: with the day, and marked where they are new since the reader looked. */
export function shownTo(
  viewer: ViewerContext,
  lookedAt: Date | null | undefined,
  changes: readonly ChildChange[],
): PanelChange[] {
  const reader = { personId: viewer.personId, lookedAt: lookedAt?.getTime() ?? null };
  return changes.map((change) => {
    const { kind, field, label, before, after, at } = change;
    const on = at === null ? null : todayInLondon(at);
    return { kind, field, label, before, after, on, isNewToViewer: isNewTo(change, reader) };
  });
}
