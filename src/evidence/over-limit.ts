const ours = Symbol('a limit of ours');

/** An error that is a limit of this tool and no fault of the file; `clause` says which one ("it holds more than …"). */
export const overLimit = (clause: string): Error => new Error(clause, { cause: ours });

/** Whether an error is such a limit. Its words do not tell: those of a library may repeat what stands in the file. */
export const isOverLimit = (error: unknown): boolean => error instanceof Error && error.cause === ours;
