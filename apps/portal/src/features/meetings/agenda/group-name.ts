/** A group of an agenda by number and name; children who have none yet stand under that name alone. */
export function groupName({ group, number, name }: { group: string | null; number: number; name: string }): string {
  return group === null ? name : `Group ${number}: ${name}`;
}
