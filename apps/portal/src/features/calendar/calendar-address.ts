import { useSearchParams } from "react-router";

/** Whose calendar and which school year the address means, and the same as the end of an address. */
export function useCalendarAddress(): { schoolId: string | null; schoolYear: string | null; search: string } {
  const [params] = useSearchParams();
  const schoolId = params.get("school") || null;
  const schoolYear = params.get("year") || null;
  return { schoolId, schoolYear, search: calendarSearch(schoolId, schoolYear) };
}

/** The end of an address that means this school's calendar of this school year. */
export function calendarSearch(schoolId: string | null | undefined, schoolYear: string | null): string {
  const params = new URLSearchParams();
  if (schoolId) params.set("school", schoolId);
  if (schoolYear) params.set("year", schoolYear);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
