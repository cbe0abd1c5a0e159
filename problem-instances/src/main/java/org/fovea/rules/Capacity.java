package org.fovea.rules;

import static org.fovea.input.Text.quoted;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.instance.Device;

/**
 * Rule 8: on each device, the storage of the networks used, the energy of the launches and the
 * needs of the inputs are within its memory, its energy budget and its named budgets.
 *
 * <p>A network is used where an input is of it. A launch without a duration (rules 0, 3 and 4) has
 * no energy either. Sums have no limit here, whatever a schedule says: 2^31 launches of 1e12 uJ
 * would not fit a long.
 */
final class Capacity implements Rule {

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String title() {
        return "Storage, energy and needs stay within each device's memory, energy budget and named"
                + " budgets.";
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        var inputs = new HashMap<String, Integer>(); // by network
        for (int i = 0; i < evidence.schedule().inputs().size(); i++)
            if (!evidence.repeated(i))
                inputs.merge(evidence.schedule().inputs().get(i).network(), 1, Integer::sum);
        var energy = energies(evidence);
        var devices = evidence.instance().devices();
        for (int d = 0; d < devices.size(); d++) {
            var device = devices.get(d);
            long limit = device.energyBudget().orElse(Long.MAX_VALUE);
            if (device.energyBudget().isPresent()
                    && energy[d].compareTo(BigInteger.valueOf(limit)) > 0)
                findings.add(
                        this,
                        List.of(device.id()),
                        "Launches on "
                                + quoted(device.id())
                                + " take "
                                + energy[d]
                                + " uJ; its energy budget is "
                                + limit
                                + ".");
            memory(device, inputs, findings);
            budgets(device, inputs, findings);
        }
    }

    private void memory(Device device, Map<String, Integer> inputs, Findings findings) {
        if (device.memoryBytes().isEmpty()) return;
        long sum = 0; // at most 1,000 networks of 1e12 bytes
        for (var network : device.networks())
            if (inputs.containsKey(network.id())) sum += network.storageBytes();
        if (sum > device.memoryBytes().getAsLong())
            findings.add(
                    this,
                    List.of(device.id()),
                    "Networks used on "
                            + quoted(device.id())
                            + " take "
                            + sum
                            + " bytes; its memory holds "
                            + device.memoryBytes().getAsLong()
                            + ".");
    }

    private void budgets(Device device, Map<String, Integer> inputs, Findings findings) {
        for (var budget : device.budgets().entrySet()) {
            var sum = BigInteger.ZERO;
            for (var network : device.networks()) {
                long need = network.needs().getOrDefault(budget.getKey(), 0L);
                int count = inputs.getOrDefault(network.id(), 0);
                sum = sum.add(BigInteger.valueOf(need).multiply(BigInteger.valueOf(count)));
            }
            if (sum.compareTo(BigInteger.valueOf(budget.getValue())) > 0)
                findings.add(
                        this,
                        List.of(device.id()),
                        "Inputs on "
                                + quoted(device.id())
                                + " need "
                                + sum
                                + " of "
                                + quoted(budget.getKey())
                                + "; its budget is "
                                + budget.getValue()
                                + ".");
        }
    }

    /** Energy of all launches by device, uJ. */
    private static BigInteger[] energies(Evidence evidence) {
        var energy = new BigInteger[evidence.instance().devices().size()];
        Arrays.fill(energy, BigInteger.ZERO);
        for (var run : evidence.runs()) {
            if (run.duration().isEmpty()) continue;
            var host = run.host().orElseThrow();
            long taken =
                    host.network()
                            .stages()
                            .get(run.stage() - 1)
                            .energy(run.launch().inputs().size());
            if (taken > 0)
                energy[host.index()] = energy[host.index()].add(BigInteger.valueOf(taken));
        }
        return energy;
    }
}
