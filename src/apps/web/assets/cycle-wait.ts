// While the cycle is computed for the first time: asks again after a while.
setTimeout(() => location.reload(), 3000);
