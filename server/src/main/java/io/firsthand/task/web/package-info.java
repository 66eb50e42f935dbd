/** My tasks, the form of one, the section on a lead's page, and their API. */
@NullMarked
package io.firsthand.task.web;

import org.jspecify.annotations.NullMarked;
