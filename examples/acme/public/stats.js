// Stands for a counter of visits: it would send to the host that `policy` names.
document.documentElement.dataset.counted = 'no';
