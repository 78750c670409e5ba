import { addDays, type PlainDate, plainDate } from "@rome/procedure";

/** The two day counts that workbooks use; the second comes from old Macintosh versions. */
export type Epoch = 1900 | 1904;

const LAST_SERIAL = 2_958_465;

/** The day an Excel serial number stands for, or null where it stands for no real day. */
export function serialToDate(serial: number, epoch: Epoch = 1900): PlainDate | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 1 || days > LAST_SERIAL) return null;
  if (epoch === 1904) return addDays(plainDate("1904-01-01"), days);
  // Excel counts a 29 February 1900 that never was: serial 60.
  if (days === 60) return null;
  return addDays(plainDate(days < 60 ? "1899-12-31" : "1899-12-30"), days);
}

/** Whether a number format shows a day, so that the number below it is a date. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const shown = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "").split(";")[0] ?? "";
  return /[yd]|mmm/i.test(shown);
}
