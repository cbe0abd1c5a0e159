/*
 * The two files that a plan travels in: what to run, and what became of it. Little-endian, without gaps, as the structures of
 * fovea.h lie in memory; docs/formats/flat-plan.md describes them.
 *
 * Plan:    header, shapes, launches, durations (int64), entries, rectangles, then each frame as width, height (int32), pixels.
 * Records: header, a record for each launch, a byte for each entry. Mapped while the plan runs, so that what completed is there
 *          whatever becomes of the process.
 */
#ifndef FOVEA_PLAN_FILE_H
#define FOVEA_PLAN_FILE_H

#include <stdint.h>

#define FOVEA_PLAN_MAGIC "FOVEAPL1"
#define FOVEA_RECORDS_MAGIC "FOVEARC1"

typedef struct {
    char magic[8];
    int32_t shapes, frames;
    int32_t launches, durations, entries, rectangles;
    int32_t inputs;
    int32_t overrun;
    int64_t spin; /* ns; -1: measured at the start */
    int64_t reserved[2];
} fovea_plan_header;

enum fovea_state { FOVEA_SETTING_UP = 0, FOVEA_RUNNING = 1, FOVEA_ENDED = 2 };

typedef struct {
    char magic[8];
    int32_t state;  /* enum fovea_state */
    int32_t status; /* enum fovea_status, once it ended */
    int32_t launches, entries;
    int64_t base; /* when the plan started, ns of CLOCK_MONOTONIC */
    int64_t spin; /* ns */
    char about[88]; /* the device, or why there is none */
} fovea_records_header;

#endif
