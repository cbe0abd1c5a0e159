/**
 * Strict JSON: declared forms that read, write and describe values, with an error for every mistake
 * and its place.
 *
 * <p>Knows no domain and is the only package that touches Jackson. A {@link org.fovea.json.Form}
 * says how one kind of value looks in JSON; a {@link org.fovea.json.Format} is a form with a
 * version tag, the content of a file. Ranges that a form declares are checked while reading;
 * relations between values are left to the constructors of the values, whose {@link
 * org.fovea.input.InvalidValue} is turned into located errors here. {@link
 * org.fovea.json.ForeignJson} and {@link org.fovea.json.TextLines} read what others define, with
 * the same places and limits. Not aware of: comments, NaN, encodings other than UTF-8, files larger
 * than {@link org.fovea.json.Document#LARGEST}.
 */
@NullMarked
package org.fovea.json;

import org.jspecify.annotations.NullMarked;
