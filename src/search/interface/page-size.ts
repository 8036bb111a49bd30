/** How many results are shown at a time; the texts of the others are not loaded. */
export const PAGE_SIZE = 10;
