package io.firsthand.intake;

import io.firsthand.table.Detection;
import io.firsthand.table.Profile;
import io.firsthand.workbook.Sheet;
import java.util.List;

/**
 * What can be seen of a file before anything is done with it.
 *
 * @param detection what was found out about its layout, whatever the plan says now
 * @param sheets those of a workbook, which has one table in each
 * @param presets ids of the exports it could be read as
 * @param earlier imports of the very same file
 */
public record Look(
        Detection detection, List<Sheet> sheets, Profile profile, List<Batch> earlier, List<String> presets) {}
