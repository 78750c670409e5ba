import type { FormEvent } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { Button, TextField } from "../../design/index.js";

/** Finds an enquiry by the child's name or its reference; what is looked for stands in the address. */
export function EnquiryFilters({ view }: { view: string }) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("text") ?? "").trim();
    const next = new URLSearchParams({ view, ...(text ? { text } : {}) });
    void navigate(`?${next.toString()}`);
  }
  return (
    <search aria-label="Enquiries">
      <form onSubmit={find}>
        <TextField
          key={params.get("text") ?? ""}
          name="text"
          label="Child's name or reference"
          type="search"
          width={20}
          defaultValue={params.get("text")}
        />
        <Button look="secondary">Find</Button>
      </form>
    </search>
  );
}
