package org.fovea.incremental.plan;

/**
 * Makes a launch of what a plan glues together, and the launches that take its inputs deeper: of
 * the items that one device serves, the longest glued run of one network that its batch limit
 * holds. It starts when the device is free and every task is released; before each stage, inputs
 * leave that reached their exit or could no longer end in time, those due first before others.
 *
 * <p>A canvas input is the longest run {@link Plan#JOINED} into it, packed; what does not fit is
 * not served. It goes as deep as its first member aims.
 */
final class Decoder {

    private final Plan plan;
    private final Ground ground;
    private final Ways ways;
    private final Canvases canvases;
    private final boolean[] canvas; // by network
    private final int most; // members of a launch

    // the launch decoded last
    private int network;
    private long start;
    private long end;
    private int members;
    private final int[] member;
    private final boolean[] placed; // by member; on crops always
    private final int[] inTime; // by member: deepest exit completed by its deadline
    private int inputs;
    private final int[] first; // by input: its first member; one more at the end
    private final int[] exit; // by input: the exit aimed at
    private final int[] done; // by input: stages run
    private final long[] due; // by input: last deadline of its members
    private final long[] stageEnd; // by stage
    private final int[] stageInputs; // by stage
    private int stages; // run by any input

    private final long[] rent; // by device, 1e-10 per us
    private final int[] live; // inputs that go on

    Decoder(Plan plan) {
        this.plan = plan;
        ground = plan.ground();
        ways = ground.ways();
        rent = ground.standing().rent();
        canvases = new Canvases(ground);
        var fleet = ground.fleet();
        canvas = new boolean[fleet.networks()];
        int widest = 1;
        int deepest = 1;
        int largest = 1;
        for (int n = 0; n < canvas.length; n++) {
            canvas[n] = fleet.canvas(n);
            widest = Math.max(widest, fleet.batchLimit(n));
            deepest = Math.max(deepest, fleet.stages(n));
            if (canvas[n]) largest = Canvases.MEMBERS;
        }
        most = Math.max(1, Math.min(plan.size(), widest * largest));
        member = new int[most];
        placed = new boolean[most];
        inTime = new int[most];
        first = new int[widest + 1];
        exit = new int[widest];
        done = new int[widest];
        due = new long[widest];
        live = new int[widest];
        stageEnd = new long[deepest + 1];
        stageInputs = new int[deepest + 1];
    }

    /**
     * Decodes the launch that begins with the item at a position, which the device serves.
     *
     * @param free when the device is, us
     * @return the position behind the launch: of the device's next item, or the plan's end
     */
    int decode(int from, long free, int device) {
        int next = gather(from, device);
        start = free;
        boolean packs = canvas[network];
        for (int input = 0; input < inputs; input++) {
            if (packs) pack(input);
            else placed[first[input]] = true;
            admit(input);
        }
        run(free);
        return next;
    }

    private int gather(int from, int device) {
        int[] order = plan.order;
        network = ways.network[plan.way[order[from]]];
        boolean packs = canvas[network];
        int limit = ground.duration[network][0].length;
        members = 0;
        inputs = 0;
        int position = from;
        for (; position < order.length; position++) {
            int item = order[position];
            if (plan.device(item) != device) continue;
            int way = plan.way[item];
            boolean opens = true;
            if (members > 0) {
                byte glue = plan.glue[item];
                if (glue == Plan.APART || ways.network[way] != network || members == most) break;
                opens =
                        !packs
                                || glue == Plan.BESIDE
                                || members - first[inputs - 1] == Canvases.MEMBERS;
                if (opens && inputs == limit) break;
            }
            if (opens) {
                first[inputs] = members;
                exit[inputs++] = ways.exit[way];
            }
            member[members++] = item;
        }
        first[inputs] = members;
        return position;
    }

    private void pack(int input) {
        canvases.pack(network, plan, member, first[input], first[input + 1], placed);
    }

    /** Puts the start behind the releases of an input, and finds how long it is of use. */
    private void admit(int input) {
        long last = 0;
        for (int m = first[input]; m < first[input + 1]; m++) {
            inTime[m] = 0;
            if (!placed[m]) continue;
            start = Math.max(start, ground.release[member[m]]);
            last = Math.max(last, ground.deadline[member[m]]);
        }
        due[input] = last;
        done[input] = 0;
    }

    private void run(long free) {
        int count = inputs;
        for (int i = 0; i < count; i++) live[i] = i;
        long[][] duration = ground.duration[network];
        long time = start;
        stages = 0;
        while (stages < duration.length) {
            count = thoseThatGoOn(count, stages);
            count = thoseInTime(count, time, duration[stages]);
            if (count == 0) break;
            time += duration[stages][count - 1];
            stages++;
            stageEnd[stages] = time;
            stageInputs[stages] = count;
            for (int i = 0; i < count; i++) done[live[i]] = stages;
        }
        end = stages > 0 ? time : free;
    }

    private int thoseThatGoOn(int count, int stage) {
        int kept = 0;
        for (int i = 0; i < count; i++) if (exit[live[i]] > stage) live[kept++] = live[i];
        return kept;
    }

    private int thoseInTime(int live, long time, long[] duration) {
        int count = live;
        while (count > 0) {
            long ends = time + duration[count - 1];
            int worst = 0;
            for (int i = 1; i < count; i++)
                if (due[this.live[i]] < due[this.live[worst]]) worst = i;
            if (due[this.live[worst]] >= ends) break;
            System.arraycopy(this.live, worst + 1, this.live, worst, --count - worst);
        }
        return count;
    }

    /** What the launch earns beyond the rent of its time, 1e-10. */
    long worth() {
        long sum = stages == 0 ? 0 : -rent[ground.fleet().deviceOf(network)] * (end - start);
        for (int input = 0; input < inputs; input++) {
            int deepest = done[input];
            if (deepest == 0) continue;
            for (int m = first[input]; m < first[input + 1]; m++) {
                if (!placed[m]) continue;
                int item = member[m];
                int reached = deepest;
                while (reached > 0 && stageEnd[reached] > ground.deadline[item]) reached--;
                inTime[m] = reached;
                sum += ground.worth(item, ways.format[plan.way[item]], reached);
            }
        }
        return sum;
    }

    /** Exits that mandatory tasks need and got; known after {@link #worth}. */
    int met() {
        int sum = 0;
        for (int m = 0; m < members; m++) sum += Math.min(ground.least[member[m]], inTime[m]);
        return sum;
    }

    int network() {
        return network;
    }

    /** The deepest exit of a member completed by its deadline; known after {@link #worth}. */
    int inTime(int member) {
        return inTime[member];
    }

    /** When the first stage starts, us; what is launched at all does. */
    long start() {
        return start;
    }

    /** When the device is free again, us. */
    long end() {
        return end;
    }

    /** Stages that any input runs. */
    int stages() {
        return stages;
    }

    /** How many inputs run a stage, from 1. */
    int stageInputs(int stage) {
        return stageInputs[stage];
    }

    /** Inputs glued, launched or not. */
    int inputs() {
        return inputs;
    }

    /** Stages that an input runs. */
    int done(int input) {
        return done[input];
    }

    /** The first member of an input; its members end before that of the next. */
    int first(int input) {
        return first[input];
    }

    /** The item of a member. */
    int item(int member) {
        return this.member[member];
    }

    /** Whether a member found room. */
    boolean placed(int member) {
        return placed[member];
    }

    /** Packs an input again, for {@link Canvases#x} and {@link Canvases#y} of its members. */
    Canvases arranged(int input) {
        canvases.arrange(network, plan, member, first[input], first[input + 1], placed);
        return canvases;
    }
}
