/** The addresses at which other machines of the local network reach this one. */
import { networkInterfaces } from 'node:os';

/** Interfaces of containers and virtual machines, which no phone can reach. */
const VIRTUAL_INTERFACE = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|vEthernet)/;
const LINK_LOCAL = /^169\.254\./;

/**
 * IPv4 addresses of this machine's real interfaces, in the system's order. IPv6 is left out, since such an address is too long to type.
 * @param {NodeJS.Dict<readonly { family: string, internal: boolean, address: string }[]>} [interfaces]
 * @returns {string[]}
 */
export function lanAddresses(interfaces = networkInterfaces()) {
  return Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL_INTERFACE.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !LINK_LOCAL.test(address))
    .map(({ address }) => address);
}
