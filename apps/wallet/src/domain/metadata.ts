/** A flat object of the caller's own strings (contract wallet §2.5). */
export type Metadata = Readonly<Record<string, string>>;
