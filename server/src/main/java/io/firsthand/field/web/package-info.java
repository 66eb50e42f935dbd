/** The settings page and the API of a workspace's own fields. */
@NullMarked
@NamedInterface("web")
package io.firsthand.field.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
