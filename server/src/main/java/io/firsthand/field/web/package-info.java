/** The settings page and the API of a workspace's own fields. */
@NullMarked
package io.firsthand.field.web;

import org.jspecify.annotations.NullMarked;
