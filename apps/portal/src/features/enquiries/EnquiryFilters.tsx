import { Button, TextField, TypedSearch, useTyped } from "../../design/index.js";

/** Finds an enquiry by the child's name or its reference. */
export function EnquiryFilters({ view }: { view: string }) {
  const text = useTyped();
  return (
    <TypedSearch to={`?${new URLSearchParams({ view })}`} label="Enquiries">
      <TextField
        key={text}
        name="text"
        label="Child's name or reference"
        type="search"
        width={20}
        defaultValue={text}
      />
      <Button look="secondary">Find</Button>
    </TypedSearch>
  );
}
