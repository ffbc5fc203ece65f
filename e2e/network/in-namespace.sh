#!/bin/sh
# Runs a command in a network namespace of its own: test traffic stays inside, and it vanishes with the last process.
# It has lo, one private veth pair and a default route that leads nowhere: without a route, a page that has no camera permission
# gathers no ICE candidates, and Firefox gathers none on lo. Namespaces that the command adds (lab.ts) are seen in here alone.
# Linux only; needs root, unshare (util-linux) and ip (iproute2).
#   sh in-namespace.sh COMMAND [ARGUMENT ...]
exec unshare --net --mount -- sh -ec '
mkdir -p /run/netns
mount -t tmpfs tmpfs /run/netns
ip link set lo up
ip link add call0 type veth peer name call1
ip addr add 10.77.0.1/24 dev call0
ip link set call0 up
ip link set call1 up
ip route add default via 10.77.0.254
export CALL_NETWORK=namespace
exec "$@"' sh "$@"
