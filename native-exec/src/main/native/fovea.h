/*
 * The door to libfovea: multi-exit residual networks, run stage by stage at planned times.
 *
 * Every function answers with a status below (0: done), never throws, and checks every index it is given. All memory is the
 * caller's except what hangs on the opaque device. Times are absolute nanoseconds of CLOCK_MONOTONIC, the clock of Java's
 * System.nanoTime, unless said otherwise. One thread at a time may use a device.
 */
#ifndef FOVEA_H
#define FOVEA_H

#include <stdint.h>

#define FOVEA_API __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

enum { FOVEA_VERSION = 1 };

enum fovea_status {
    FOVEA_DONE = 0,
    FOVEA_BAD_ARGUMENT = 1,  /* a null pointer, a count below 0, a size out of range */
    FOVEA_BAD_INDEX = 2,     /* a network, frame, slot, stage or rectangle that does not exist */
    FOVEA_NOT_AVAILABLE = 3, /* the backend cannot run here; fovea_probe says why */
    FOVEA_NO_MEMORY = 4,     /* on the host or on the device */
    FOVEA_NOT_READY = 5,     /* a stage before the one that feeds it */
    FOVEA_DEVICE_FAILED = 6, /* the device reported an error; it is of no further use */
    FOVEA_INTERNAL = 7       /* a defect of this library */
};

enum fovea_backend { FOVEA_CPU = 0, FOVEA_CUDA = 1, FOVEA_EMULATION = 2 };

enum fovea_overrun {
    FOVEA_HOLD = 0,   /* a launch starts at the later of its planned start and the previous end */
    FOVEA_SKIP = 1,   /* as hold; a launch of which every input would be late is dropped */
    FOVEA_SHORTEN = 2 /* as hold; inputs that would be late are cut; a launch without inputs left is dropped */
};

typedef struct fovea_device fovea_device;

/* A network: a stem, four stages at most, a classifier after each. */
typedef struct {
    int32_t width, height; /* of the input, px: 8 .. 4096 */
    int32_t stages;        /* 1 .. 4 */
    int32_t channels;      /* of stage 1, doubled by each further stage: a multiple of 32, 32 .. 256 */
    int32_t blocks;        /* residual blocks a stage: 1 .. 8 */
    int32_t classes;       /* 1 .. 1024 */
    int32_t stem;          /* 3: 3 x 3, stride 1 (small inputs); 7: 7 x 7, stride 2, and pooling by 2 */
    int32_t batch;         /* most inputs in a launch: 1 .. 1024 */
    int32_t slots;         /* inputs whose features are kept at a time: batch .. 65536 */
    int32_t reserved;      /* 0 */
    int64_t seed;          /* of the weights */
} fovea_shape;

/* A part of a frame, resized to a place on an input. */
typedef struct {
    int32_t frame, from_x, from_y, from_width, from_height;
    int32_t x, y, width, height;
} fovea_rectangle;

/* An input in a launch. Its rectangles are composed by stage 1; later stages find them where it left them. */
typedef struct {
    int32_t input;           /* identity of the input in the plan, 0 .. inputs - 1 */
    int32_t slot;            /* where its features are kept */
    int32_t first_rectangle; /* in the plan's table */
    int32_t rectangles;
    int64_t deadline; /* ns after the plan's start; an answer later than this is worth nothing */
} fovea_entry;

typedef struct {
    int32_t network, stage; /* stages count from 1 */
    int32_t first_entry, entries;
    int32_t first_duration; /* of the planned durations for 1, 2, ..., `entries` inputs, in the plan's table */
    int32_t reserved;
    int64_t start; /* planned, ns after the plan's start */
} fovea_launch;

typedef struct {
    const fovea_launch *launches;
    const fovea_entry *entries;
    const fovea_rectangle *rectangles;
    const int64_t *durations; /* ns */
    int32_t launch_count, entry_count, rectangle_count, duration_count;
    int32_t inputs;
    int32_t overrun; /* enum fovea_overrun */
    int64_t base;    /* when the plan starts */
    int64_t spin;    /* ns before a start from which to wait without sleeping */
} fovea_plan;

enum fovea_outcome { FOVEA_NOT_REACHED = 0, FOVEA_RAN = 1, FOVEA_DROPPED = 2, FOVEA_FAILED = 3 };

/* What became of a launch; times are ns after the plan's start. The outcome is written last. */
typedef struct {
    int64_t issued;     /* the host handed it over */
    int64_t begin, end; /* on the device */
    int64_t done;       /* the host knew that it had ended */
    int64_t checksum;   /* of the logits of its objects (FNV-1a over their bits, in order) */
    int32_t outcome;    /* enum fovea_outcome */
    int32_t ran;        /* inputs that ran in it */
} fovea_record;

/* The version, and the sizes of shape, rectangle, entry, launch, plan and record, as this library was compiled. */
FOVEA_API int32_t fovea_version(int32_t *sizes, int32_t count);

/* Whether a backend can run here; `about` names the device, or says why not, within `size` bytes. */
FOVEA_API int32_t fovea_probe(int32_t backend, char *about, int32_t size);

/* `units`: threads (cpu), multiprocessors to be confined to (cuda); 0: all. */
FOVEA_API int32_t fovea_open(int32_t backend, int32_t units, fovea_device **device);
FOVEA_API void fovea_close(fovea_device *device);

/* Networks and frames are numbered from 0 in the order of their creation. Frames are rows of 8-bit red, green, blue. */
FOVEA_API int32_t fovea_create_network(fovea_device *device, const fovea_shape *shape);
FOVEA_API int32_t fovea_upload_frame(fovea_device *device, int32_t width, int32_t height, const uint8_t *pixels);

/* One input at a time, for tests: compose it, run a stage with its outputs poisoned first, read what it left. */
FOVEA_API int32_t fovea_compose(fovea_device *device, int32_t network, int32_t slot, const fovea_rectangle *rectangles, int32_t count);
FOVEA_API int32_t fovea_run_stage(fovea_device *device, int32_t network, int32_t stage, const int32_t *slots, int32_t count);

/* `what`: 0 the composed input, 1 .. 4 the features after that stage (rows, columns, channels), -1 the logits by rectangle. */
FOVEA_API int32_t fovea_read(fovea_device *device, int32_t network, int32_t slot, int32_t what, float *values, int64_t count);

/* How long before a start to wait without sleeping: measured now, 40 ms long. */
FOVEA_API int64_t fovea_spin(void);

/* A whole plan: `records` has a place for each launch; `ran`, one for each entry, becomes 1 where the input ran. */
FOVEA_API int32_t fovea_run_plan(fovea_device *device, const fovea_plan *plan, fovea_record *records, uint8_t *ran);

#ifdef __cplusplus
}
#endif

#endif
