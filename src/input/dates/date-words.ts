/**
 * The words of a language about dates, parted by "|", by the token that stands for them. Words are lower case, without
 * dots. A text with a word that is not among them is not read. The tokens:
 *
 * - `M1`–`M12` months, `M21`–`M41` seasons, quarters and halves of a year, as in EDTF; `W1` Monday to `W7`; "" what changes no date
 * - `?` unsure, `~` about; `!` there is no date
 * - `<` before, `>` after: one moment. `F` from, `T` until: something that lasted, also with `R` "to", `P` the present
 * - `I` between, `&` and: one moment within two dates; `O` or: one of two
 * - `A` in our era, `B` before it
 * - `L-1` last, `L0` this, `L1` next; `Ud`, `Uw`, `Um`, `Uy` day to year, with an `s` if they are counted; `#1` to
 *   `#12` how many; `G` ago
 */
export type DateWords = Readonly<Record<string, string>>;
