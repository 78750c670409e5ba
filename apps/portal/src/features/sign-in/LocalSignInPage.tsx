import { type FormEvent, useState } from "react";
import { useSearchParams } from "react-router";
import { Button, ErrorSummary, type FormError, FormErrorsContext, Page, TextField } from "../../design/index.js";
import { safeNext } from "./safe-next.js";

const NOT_HERE = "This way of signing in is not switched on here.";
const NOT_REACHED = "The service could not be reached. Check your connection and try again.";

/** Signing in by password and one-time code, for the few who hold such an account, while the council's sign-in is down. */
export function LocalSignInPage() {
  const [search] = useSearchParams();
  const [told, setTold] = useState<{ errors: readonly FormError[]; attempt: number }>({ errors: [], attempt: 0 });
  const [isSending, setSending] = useState(false);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const problem = await signInLocally(new FormData(event.currentTarget));
    if (problem === null) return window.location.assign(safeNext(search.get("next")));
    setSending(false);
    setTold((last) => ({ errors: [{ code: "REFUSED", message: problem }], attempt: last.attempt + 1 }));
  }
  return (
    <Page title="Sign in without the council’s sign-in">
      <p className="govuk-body">
        Only for when the council’s own sign-in is down. Each use is told to the strategic lead and to the data
        protection officer at once.
      </p>
      <FormErrorsContext value={told.errors}>
        <form method="post" noValidate onSubmit={(event) => void submit(event)} aria-busy={isSending}>
          <ErrorSummary errors={told.errors} attempt={told.attempt} />
          <TextField name="email" label="Email address" type="email" autoComplete="username" />
          <TextField name="password" label="Password" type="password" autoComplete="current-password" />
          <TextField name="code" label="Code from your app" hint="6 digits" width={10} autoComplete="one-time-code" />
          <Button isBusy={isSending}>Sign in</Button>
        </form>
      </FormErrorsContext>
    </Page>
  );
}

/** Gives what is wrong, or null. */
async function signInLocally(typed: FormData): Promise<string | null> {
  try {
    const answer = await fetch("/sign-in/local", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", "x-requested-with": "portal" },
      body: JSON.stringify(Object.fromEntries(typed)),
    });
    if (answer.ok) return null;
    if (answer.status !== 401 && answer.status !== 429) return NOT_HERE;
    return ((await answer.json()) as { message: string }).message;
  } catch {
    return NOT_REACHED;
  }
}
