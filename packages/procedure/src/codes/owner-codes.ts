/** Where the word of an action's owner that it is somebody else's stands (AFC-109, AFC-118). */
export const OwnerProposalState = { OPEN: "OPEN", ACCEPTED: "ACCEPTED", DECLINED: "DECLINED" } as const;

/** One of OwnerProposalState. */
export type OwnerProposalState = (typeof OwnerProposalState)[keyof typeof OwnerProposalState];
