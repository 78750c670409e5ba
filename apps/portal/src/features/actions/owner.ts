/** Who does an action, in words. */
export function ownerOf(action: {
  ownerService: { name: string } | null;
  ownerPerson: { name: string } | null;
}): string {
  return [action.ownerPerson?.name, action.ownerService?.name].filter(Boolean).join(", ") || "No owner yet";
}
