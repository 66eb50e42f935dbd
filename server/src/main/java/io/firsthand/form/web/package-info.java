/** Pages where forms are made and read, the forms as strangers see them, and the API. */
@NullMarked
package io.firsthand.form.web;

import org.jspecify.annotations.NullMarked;
