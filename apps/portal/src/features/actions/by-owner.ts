import type { Viewer } from "../../session/viewer.js";

/** Whose an action is. */
interface Owned {
  ownerService: { id: string; name: string } | null;
  ownerPerson: { id: string; name: string } | null;
}

/** The actions of one service, or of one person where no service owns them. */
export interface OwnersActions<Action> {
  owner: string;
  /** Of the reader's own service, or of the reader. */
  isOwn: boolean;
  actions: readonly Action[];
}

/** Puts actions under who owns them: the reader's own first, then by name; the order within stays (AFC-129). */
export function byOwner<Action extends Owned>(
  actions: readonly Action[],
  reader?: Viewer["person"],
): OwnersActions<Action>[] {
  const groups = Map.groupBy(
    actions,
    ({ ownerService, ownerPerson }) => ownerService?.name ?? ownerPerson?.name ?? "No owner yet",
  );
  const isOwn = ({ ownerService, ownerPerson }: Owned) =>
    ownerService ? ownerService.id === reader?.service?.id : ownerPerson !== null && ownerPerson.id === reader?.id;
  return [...groups]
    .map(([owner, own]) => ({ owner, isOwn: own.some(isOwn), actions: own }))
    .toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn) || one.owner.localeCompare(other.owner));
}
