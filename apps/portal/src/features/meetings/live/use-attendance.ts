import { useState } from "react";
import { type CombinedError, useMutation } from "urql";
import { type FormError, UserErrors } from "../../../design/index.js";
import { type EnumOf, graphql } from "../../../graphql.js";

const RecordAttendance = graphql(
  `
    mutation RecordAttendance($input: RecordAttendanceInput!) {
      recordAttendance(input: $input) {
        attendance { id state alternate { id name } }
        meeting { id }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** How a seat was filled. */
export interface SeatChoice {
  state: EnumOf<"AttendanceState">;
  alternateId?: string;
}

/** Records seats one after the other; tells what was refused. */
export function useAttendance(meetingId: string) {
  const [, send] = useMutation(RecordAttendance);
  const [told, setTold] = useState<{
    errors: readonly FormError[];
    failed: CombinedError | undefined;
    attempt: number;
  }>({
    errors: [],
    failed: undefined,
    attempt: 0,
  });

  async function record(choice: SeatChoice & { seatId: string }): Promise<boolean> {
    const { data, error } = await send({ input: { meetingId, ...choice, idempotencyKey: crypto.randomUUID() } });
    const errors = data?.recordAttendance.userErrors ?? [];
    setTold((last) => ({ errors, failed: error, attempt: last.attempt + 1 }));
    return error === undefined && errors.length === 0;
  }

  return { ...told, record };
}
