import type { Finding } from '../api/control-types';

/** What is to be said of one space. */
export interface SpaceFindings {
  readonly space: string;
  readonly label: string | undefined;
  readonly findings: readonly Finding[];
}

/** Findings of a severity, or of all, by space: the space with the gravest stands first, as the findings come. */
export function findingsBySpace(findings: readonly Finding[], severity: string): readonly SpaceFindings[] {
  const shown = findings.filter((finding) => severity === '' || finding.severity === severity);
  return [...new Set(shown.map(({ space }) => space))].map((space) => {
    const own = shown.filter((finding) => finding.space === space);
    return { space, label: own[0]?.label, findings: own };
  });
}
