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

const RecordRestPresent = graphql(
  `
    mutation RecordRestPresent($input: RecordRestPresentInput!) {
      recordRestPresent(input: $input) {
        meeting { id attendance { id state } }
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

/** Records one seat, or all that have no answer yet; tells what was refused. */
export function useAttendance(meetingId: string) {
  const [, send] = useMutation(RecordAttendance);
  const [, sendRest] = useMutation(RecordRestPresent);
  const [told, setTold] = useState<{
    errors: readonly FormError[];
    failed: CombinedError | undefined;
    attempt: number;
  }>({
    errors: [],
    failed: undefined,
    attempt: 0,
  });

  function tell(errors: readonly FormError[], failed: CombinedError | undefined): boolean {
    setTold((last) => ({ errors, failed, attempt: last.attempt + 1 }));
    return failed === undefined && errors.length === 0;
  }

  async function record(choice: SeatChoice & { seatId: string }): Promise<boolean> {
    const { data, error } = await send({ input: { meetingId, ...choice, idempotencyKey: crypto.randomUUID() } });
    return tell(data?.recordAttendance.userErrors ?? [], error);
  }

  async function recordRest(): Promise<boolean> {
    const { data, error } = await sendRest({ input: { meetingId, idempotencyKey: crypto.randomUUID() } });
    return tell(data?.recordRestPresent.userErrors ?? [], error);
  }

  return { ...told, record, recordRest };
}
