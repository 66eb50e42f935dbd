/** What only a demo has: a time that can be moved on. */
@NullMarked
package io.firsthand.demo.web;

import org.jspecify.annotations.NullMarked;
